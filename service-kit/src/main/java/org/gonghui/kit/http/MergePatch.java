package org.gonghui.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gonghui.kit.problem.BodyFaults;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// JSON Merge Patch (RFC 7396) of flat records: a member that is given replaces, `null` takes away, the others stay. What
/// comes of it is checked like any body, by [BodyCheck].
@ApplicationScoped
public class MergePatch {
  /// The media type of a patch (RFC 7396).
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final BodyFaults faults;

  MergePatch(ObjectMapper json, BodyFaults faults) {
    this.json = json;
    this.faults = faults;
  }

  /// @param patch as it was sent: octets, so that what is not UTF-8 is refused and not made something else
  /// @throws Refusal 400 as for a body that cannot be read
  public <T> T apply(T current, byte[] patch, Class<T> type) {
    try {
      if (!(json.readTree(patch) instanceof ObjectNode changes)) {
        throw new Refusal(KitProblem.MALFORMED_REQUEST);
      }
      ObjectNode merged = json.valueToTree(current);
      merged.setAll(changes);
      return read(merged, patch.length, type);
    } catch (JsonProcessingException unreadable) {
      throw Refusal.unreadable(unreadable);
    } catch (IOException ofOctets) {
      throw new UncheckedIOException(ofOctets);
    }
  }

  private <T> T read(ObjectNode merged, int size, Class<T> type) {
    try {
      return json.treeToValue(merged, type);
    } catch (JsonProcessingException unreadable) {
      throw faults.of(unreadable, merged, size, type);
    }
  }
}
