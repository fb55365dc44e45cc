package org.gonghui.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads what lists take beside their filters, and writes the next cursor: the position of the last row shown and a hash of the
/// filters, so that a cursor that is used with other filters is refused (400 `INVALID_CURSOR`). A cursor gives no
/// rights: the rows behind it are loaded in the caller's scope like all others.
@ApplicationScoped
public class Cursors {
  private static final int HASH_BYTES = 8;

  private final ObjectMapper json;

  Cursors(ObjectMapper json) {
    this.json = json;
  }

  /// A list by id.
  ///
  /// @param filters every other query parameter, in a fixed order
  public Keyset<UUID> byId(Paging paging, @Nullable Object... filters) {
    return from(Keyset.BEFORE_ALL, paging, filters);
  }

  /// A list in another order.
  ///
  /// @param start the position before the first row: an id, or a record of the columns that the list is ordered by
  /// @param filters every other query parameter, in a fixed order
  public <K> Keyset<K> from(K start, Paging paging, @Nullable Object... filters) {
    var hash = hash(filters);
    var cursor = paging.cursor();
    var after = cursor == null ? start : read(start, hash, cursor);
    return new Keyset<>(
        start,
        after,
        Limits.of(paging.limit()),
        paging.isCounted(),
        position -> write(position, hash));
  }

  private <K> K read(K start, String hash, String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (!text.startsWith(hash)) {
        throw new Refusal(KitProblem.INVALID_CURSOR);
      }
      K position =
          json.readerFor(start.getClass())
              .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .readValue(text.substring(hash.length()));
      if (position == null) {
        throw new Refusal(KitProblem.INVALID_CURSOR);
      }
      return position;
    } catch (IllegalArgumentException | IOException notACursor) {
      throw (Refusal) new Refusal(KitProblem.INVALID_CURSOR).initCause(notACursor);
    }
  }

  private <K> String write(K position, String hash) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              (hash + json.writeValueAsString(position)).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a position is an id or a plain record", notWritable);
    }
  }

  private static String hash(@Nullable Object... filters) {
    return HexFormat.of().formatHex(Digests.sha256(Arrays.toString(filters)), 0, HASH_BYTES);
  }
}
