package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Names every fault of JSON that cannot be read. Jackson stops at the first: so what is faulty is taken out and the rest
/// read again, and what then remains is validated like any body.
@ApplicationScoped
public class BodyFaults {
  /// Enough for a person to mend by hand.
  private static final int MOST_FAULTS = 100;

  /// What all readings together may take, so that nobody makes much work with little: of the largest body four.
  private static final int MOST_READ = 4 * 1024 * 1024;

  private final ObjectMapper json;
  private final Validator validator;

  BodyFaults(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /// @param fault what ended the first reading
  /// @return empty where that is no fault of the body's
  public Optional<Refusal> of(Throwable fault, byte[] body, Type type) {
    return Causes.find(fault, JacksonException.class).map(first -> of(first, body, type));
  }

  private Refusal of(JacksonException first, byte[] body, Type type) {
    try {
      return of(first, json.readTree(body), body.length, type);
    } catch (IOException noJson) {
      return JsonFault.refusal(first);
    }
  }

  /// @param size of the body in octets
  public Refusal of(JacksonException first, JsonNode body, int size, Type type) {
    var rest = body.deepCopy();
    var found = new ArrayList<Violation>();
    for (var left = Math.min(MOST_FAULTS, MOST_READ / Math.max(size, 1)); left > 0; left--) {
      try {
        Object read = json.treeToValue(rest, json.constructType(type));
        if (read != null) {
          found.addAll(invalid(read, found));
        }
        break;
      } catch (JsonMappingException fault) {
        var violation = JsonFault.violation(fault);
        if (violation.isEmpty() || !take(rest, fault.getPath())) {
          break;
        }
        violation.filter(next -> isNews(next, found)).ifPresent(found::add);
      } catch (JsonProcessingException unreadable) {
        break;
      }
    }
    if (found.isEmpty()) {
      return JsonFault.refusal(first);
    }
    var refusal = new Refusal(KitProblem.VALIDATION_FAILED);
    found.forEach(violation -> refusal.violation(violation.field(), violation.code()));
    return refusal;
  }

  private List<Violation> invalid(Object read, List<Violation> known) {
    return validator.validate(read).stream()
        .map(ViolationReading::read)
        .filter(violation -> isNews(violation, known))
        .sorted(Comparator.comparing(Violation::field))
        .toList();
  }

  /// That something is missing where a fault was taken out, or does not go together without it, is no fault of the caller's.
  private static boolean isNews(Violation violation, List<Violation> known) {
    return known.stream()
        .noneMatch(other ->
            isWithin(violation.field(), other.field())
                || isWithin(other.field(), violation.field()));
  }

  private static boolean isWithin(String field, String whole) {
    return field.equals(whole) || field.startsWith(whole + ".") || field.startsWith(whole + "[");
  }

  /// @return whether something was there to be taken out
  private static boolean take(JsonNode body, List<JsonMappingException.Reference> path) {
    var at = body;
    for (var step : path.subList(0, path.size() - 1)) {
      at = step.getFieldName() == null ? at.path(step.getIndex()) : at.path(step.getFieldName());
    }
    var last = path.getLast();
    return switch (at) {
      case ObjectNode object -> object.remove(last.getFieldName()) != null;
      case ArrayNode array ->
          array.hasNonNull(last.getIndex()) && array.setNull(last.getIndex()) != null;
      default -> false;
    };
  }
}
