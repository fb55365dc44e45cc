package org.gonghui.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/// A refusal as a caller reads it (RFC 9457).
///
/// @param type where it is explained
/// @param instance path of the call
/// @param code stable; programs go by it
/// @param traceId to name when asking for help
/// @param violations every fault of the request, where that is the reason
/// @param members further facts, such as `currentState` or `link`
@Schema(
    name = "Problem",
    properties = {
      @SchemaProperty(
          name = "currentState",
          type = SchemaType.STRING,
          description = "The state that is in the way, where a 409 is for that"),
      @SchemaProperty(
          name = "link",
          type = SchemaType.STRING,
          format = "uri-reference",
          description = "What is in the way, such as the record that exists already")
    })
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String traceId,
    List<Violation> violations,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members,
    @com.fasterxml.jackson.annotation.JsonIgnore @Nullable Integer retryAfter) {}
