package org.gonghui.kit.identity;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Claims as the issuer may write them: one text, or many.
final class Claims {

  private Claims() {}

  static Set<String> texts(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    return switch (value) {
      case null -> Set.of();
      case Collection<?> many ->
          many.stream().map(Claims::text).collect(Collectors.toUnmodifiableSet());
      case Object one -> Set.of(text(one));
    };
  }

  /// @return empty where it is no id
  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static String text(Object value) {
    return value instanceof JsonString json ? json.getString() : value.toString();
  }
}
