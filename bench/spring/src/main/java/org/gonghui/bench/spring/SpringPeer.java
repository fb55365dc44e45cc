package org.gonghui.bench.spring;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.gonghui.bench.peer.NameSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;

/// `GET /v1/me/card` for whoever has the role `member`. Its settings stand in application.properties; the addresses are given
/// on the command line.
@SpringBootApplication
public class SpringPeer {

  public static void main(String... args) {
    SpringApplication.run(SpringPeer.class, args);
  }

  @Bean
  NameSeal seal(@Value("${keys}") Path keys) throws IOException, GeneralSecurityException {
    return NameSeal.of(keys);
  }

  @Bean
  SecurityFilterChain membersOnly(HttpSecurity http) throws Exception {
    var roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName("roles");
    roles.setAuthorityPrefix("ROLE_");
    var caller = new JwtAuthenticationConverter();
    caller.setJwtGrantedAuthoritiesConverter(roles);
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(calls -> calls.anyRequest().hasRole("member"))
        .oauth2ResourceServer(s -> s.jwt(jwt -> jwt.jwtAuthenticationConverter(caller)))
        .build();
  }
}
