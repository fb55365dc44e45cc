package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads what tells one keyed call from another.
@ApplicationScoped
class KeyedCalls {
  private final Caller caller;
  private final Request request;
  private final UriInfo uri;
  private final HttpHeaders headers;
  private final ObjectMapper json;

  KeyedCalls(Caller caller, Request request, UriInfo uri, HttpHeaders headers, ObjectMapper json) {
    this.caller = caller;
    this.request = request;
    this.uri = uri;
    this.headers = headers;
    this.json = json;
  }

  KeyedCall read(String key, @Nullable Object[] parameters) {
    var name = text(caller.issuer(), caller.subject(), key);
    var target = uri.getRequestUri();
    return new KeyedCall(
        Digests.id(name),
        text(request.getMethod(), target.getRawPath(), target.getRawQuery(), parameters));
  }

  /// The key of the call.
  ///
  /// @throws Refusal 400 where there is none though it is required, or where it is none
  Optional<String> key(boolean required) {
    var key = headers.getHeaderString(Idempotent.HEADER);
    if (key == null) {
      if (required) {
        throw new Refusal(KitProblem.IDEMPOTENCY_KEY_REQUIRED);
      }
      return Optional.empty();
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw new Refusal(KitProblem.INVALID_IDEMPOTENCY_KEY);
    }
    return Optional.of(key);
  }

  /// What the caller may do now, as JSON; only its keyed hash is kept. Asked inside the transaction of the effect, once the
  /// key is taken: the news of whose login it is may have come while another call with this key was waited for.
  String rights() {
    return rights(granted(), caller.self());
  }

  /// What this login might do before it was known whose it is: an answer that it got then tells of nobody's file, so that it
  /// may have it again.
  String rightsBeforeBinding() {
    return rights(granted(), Optional.empty());
  }

  /// What the token of the request grants, for when it is judged later whose login it is.
  Granted granted() {
    return new Granted(
        sorted(caller.roles()), sorted(caller.organizations()), caller.partner(), caller.person());
  }

  /// @param self whose login it is
  String rights(Granted granted, Optional<UUID> self) {
    return text(
        granted.roles(),
        granted.organizations(),
        granted.partner(),
        sorted(Stream.concat(granted.person().stream(), self.stream()).toList()));
  }

  /// What a token grants.
  record Granted(
      Collection<String> roles,
      Collection<String> organizations,
      Optional<UUID> partner,
      Optional<UUID> person) {}

  private static Collection<String> sorted(Collection<?> values) {
    return new TreeSet<>(values.stream().map(Object::toString).toList());
  }

  private String text(@Nullable Object... parts) {
    try {
      return json.writeValueAsString(parts);
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException(
          "a keyed call has parameters that JSON can write", notWritable);
    }
  }
}
