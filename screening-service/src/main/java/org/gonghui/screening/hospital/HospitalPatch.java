package org.gonghui.screening.hospital;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// JSON Merge Patch (RFC 7396) of a hospital's terms: flat, and nothing in it can be taken away.
@ApplicationScoped
class HospitalPatch {
  private final ObjectMapper json;
  private final BodyCheck bodies;

  HospitalPatch(ObjectMapper json, BodyCheck bodies) {
    this.json = json;
    this.bodies = bodies;
  }

  HospitalTerms apply(HospitalTerms terms, @Nullable JsonNode changes) {
    if (!(changes instanceof ObjectNode members)) {
      throw new Refusal(KitProblem.MALFORMED_REQUEST);
    }
    ObjectNode merged = json.valueToTree(terms);
    merged.setAll(members);
    try {
      return bodies.check(json.treeToValue(merged, HospitalTerms.class));
    } catch (JsonProcessingException notTerms) {
      throw (Refusal) new Refusal(KitProblem.MALFORMED_REQUEST).initCause(notTerms);
    }
  }
}
