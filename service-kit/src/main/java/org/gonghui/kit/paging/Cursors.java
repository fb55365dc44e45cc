package org.gonghui.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Writes and reads the opaque cursors of lists: the sort key of the last row shown and a hash of the filters, so that a
/// cursor that is used with other filters is refused (400 `INVALID_CURSOR`). A cursor gives no rights: the rows behind it
/// are loaded in the caller's scope like all others.
@ApplicationScoped
public class Cursors {
  private static final int HASH_BYTES = 8;

  private final ObjectMapper json;

  Cursors(ObjectMapper json) {
    this.json = json;
  }

  /// @param key a record of the columns that the list is ordered by
  /// @param filters every query parameter but `limit` and `cursor`, in a fixed order
  public <K> String write(K key, @Nullable Object... filters) {
    try {
      var sortKey = json.writeValueAsString(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((hash(filters) + sortKey).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a sort key is a plain record", notWritable);
    }
  }

  /// @return the sort key after which the page begins; empty for the first page
  public <K> Optional<K> read(@Nullable String cursor, Class<K> type, @Nullable Object... filters) {
    if (cursor == null) {
      return Optional.empty();
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var hash = hash(filters);
      if (!text.startsWith(hash)) {
        throw new Refusal(KitProblem.INVALID_CURSOR);
      }
      return Optional.of(json.readValue(text.substring(hash.length()), type));
    } catch (IllegalArgumentException | IOException notACursor) {
      throw (Refusal) new Refusal(KitProblem.INVALID_CURSOR).initCause(notACursor);
    }
  }

  private static String hash(@Nullable Object... filters) {
    return HexFormat.of().formatHex(Digests.sha256(Arrays.toString(filters)), 0, HASH_BYTES);
  }
}
