package org.gonghui.member.inbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a member is to be told.
///
/// @param template code of a text in `messages_*.properties`
/// @param parameters fill the text; no personal data
/// @param link path of what it is about
public record Message(
    UUID memberId, String template, Map<String, String> parameters, @Nullable String link) {

  public Message(UUID memberId, Template template, Map<String, String> parameters, String link) {
    this(memberId, template.name(), parameters, link);
  }
}
