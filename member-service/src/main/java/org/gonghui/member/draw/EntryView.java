package org.gonghui.member.draw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.ContentVersion;
import org.jspecify.annotations.Nullable;

/// A member's own entry into a draw.
///
/// @param share the priority share that it is entitled to, 0 where to none
/// @param salt 32 bytes in hexadecimal digits: with it, and with nothing else, the leaf is recognised
/// @param leaf what is published of it: SHA-256 of salt, item id and entry id, in hexadecimal digits
/// @param outcome WAITING, LEFT, WON, NOT_GIVEN, NOT_DRAWN or CALLED_OFF; open to new values
/// @param place among the winners, from 1
/// @param etag rises with the entry and with what becomes of it
@Schema(name = "DrawEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
    UUID id,
    UUID itemId,
    int share,
    String salt,
    String leaf,
    Instant enteredAt,
    EntryOutcomes.Outcome outcome,
    @Nullable Integer place,
    String etag) {

  static EntryView of(DrawEntry entry, String salt, EntryOutcomes.Known known) {
    return new EntryView(
        entry.id(),
        entry.itemId(),
        entry.share(),
        salt,
        entry.leaf(),
        entry.enteredAt(),
        known.outcome(),
        known.place(),
        Answers.etag(ContentVersion.of(entry.version(), LongStream.of(known.version()))));
  }
}
