package org.gonghui.member.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message as its member reads it.
///
/// @param template stable code of the text; open to new values
/// @param title in the language asked for
/// @param text in the language asked for
/// @param link path of what it is about
/// @param readAt absent until it was marked as read
/// @param etag its version
@Schema(name = "Message")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
    UUID id,
    String template,
    String title,
    String text,
    @Nullable String link,
    Instant createdAt,
    @Nullable Instant readAt,
    String etag) {}
