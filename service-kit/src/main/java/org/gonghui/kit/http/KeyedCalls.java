package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.TreeSet;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Digests;
import org.jspecify.annotations.Nullable;

/// Reads what tells one keyed call from another.
@ApplicationScoped
class KeyedCalls {
  private final Caller caller;
  private final Request request;
  private final UriInfo uri;
  private final ObjectMapper json;

  KeyedCalls(Caller caller, Request request, UriInfo uri, ObjectMapper json) {
    this.caller = caller;
    this.request = request;
    this.uri = uri;
    this.json = json;
  }

  KeyedCall read(String key, @Nullable Object[] parameters) {
    var name = text(caller.issuer(), caller.subject(), key);
    var target = uri.getRequestUri();
    return new KeyedCall(
        Digests.id(name),
        text(request.getMethod(), target.getRawPath(), target.getRawQuery(), parameters));
  }

  /// What the caller may do now, as JSON; only its keyed hash is kept. Asked inside the transaction of the effect, once the
  /// key is taken: the news of whose login it is may have come while another call with this key was waited for.
  String rights() {
    return rights(caller.identities());
  }

  /// What this login might do before it was known whose it is: an answer that it got then tells of nobody's file, so that it
  /// may have it again.
  String rightsBeforeBinding() {
    return rights(caller.person().stream().toList());
  }

  private String rights(Collection<?> identities) {
    return text(
        sorted(caller.roles()),
        sorted(caller.organizations()),
        caller.partner(),
        sorted(identities));
  }

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
