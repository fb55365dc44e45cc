package org.gonghui.gateway.route;

import java.util.List;
import java.util.Locale;

/// What one operation takes in a body.
///
/// @param types media types in small letters, without parameters; empty where it takes no body, and then none is asked after
public record BodyTypes(List<String> types) {

  /// The charset and other parameters of a type are the service's to judge.
  ///
  /// @param contentType each field of this name that a call with a body has
  public boolean fits(List<String> contentType) {
    return types.isEmpty()
        || (contentType.size() == 1 && types.contains(typeOf(contentType.getFirst())));
  }

  /// @param field a `Content-Type`
  /// @return its media type in small letters, without parameters
  public static String typeOf(String field) {
    var end = field.indexOf(';');
    return (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
