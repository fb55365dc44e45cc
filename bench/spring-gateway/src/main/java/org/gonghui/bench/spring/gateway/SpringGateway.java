package org.gonghui.bench.spring.gateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/// Sends every path to one backend, for whoever has a valid token. Its settings stand in application.properties; the
/// addresses are given on the command line.
@SpringBootApplication
public class SpringGateway {

  public static void main(String... args) {
    SpringApplication.run(SpringGateway.class, args);
  }

  @Bean
  RouteLocator everything(RouteLocatorBuilder routes, @Value("${backend}") String backend) {
    return routes.routes().route("backend", route -> route.path("/v1/**").uri(backend)).build();
  }

  @Bean
  SecurityWebFilterChain validTokensOnly(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(calls -> calls.anyExchange().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .build();
  }
}
