package org.gonghui.member.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// Applies a JSON Merge Patch (RFC 7396) to a flat record.
@ApplicationScoped
class MergePatch {
  private final ObjectMapper json;

  MergePatch(ObjectMapper json) {
    this.json = json;
  }

  <T> T apply(T current, String patch, Class<T> type) {
    try {
      var merged = json.<ObjectNode>valueToTree(current);
      if (!(json.readTree(patch) instanceof ObjectNode changes)) {
        throw new Refusal(KitProblem.MALFORMED_REQUEST);
      }
      merged.setAll(changes);
      return json.treeToValue(merged, type);
    } catch (MismatchedInputException wrong) {
      var path = wrong.getPath();
      var field = path.isEmpty() ? "" : String.valueOf(path.getFirst().getFieldName());
      throw (Refusal) Refusal.invalid(field, "INVALID_VALUE").initCause(wrong);
    } catch (JsonProcessingException malformed) {
      throw (Refusal) new Refusal(KitProblem.MALFORMED_REQUEST).initCause(malformed);
    }
  }
}
