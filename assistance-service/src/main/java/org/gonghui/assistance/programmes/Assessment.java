package org.gonghui.assistance.programmes;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.gonghui.kit.money.Money;

/// What a policy says of a case: an amount with its reasoning, or a refusal with its reason.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Assessment.Entitled.class, name = "ENTITLED"),
  @JsonSubTypes.Type(value = Assessment.Refused.class, name = "REFUSED")
})
@Schema(
    description =
        "Why this sum, or none: ENTITLED with an `amount`, or REFUSED with a `reason`; either with the steps.",
    requiredProperties = {"outcome", "policyVersion", "steps"},
    properties = {
      @SchemaProperty(
          name = "outcome",
          type = SchemaType.STRING,
          enumeration = {"ENTITLED", "REFUSED"}),
      @SchemaProperty(name = "policyVersion", type = SchemaType.STRING),
      @SchemaProperty(name = "amount", implementation = Money.class),
      @SchemaProperty(name = "reason", implementation = Assessment.Reason.class),
      @SchemaProperty(name = "steps", type = SchemaType.ARRAY, implementation = Step.class)
    })
public sealed interface Assessment {
  /// The version of the policy that was applied.
  String policyVersion();

  List<Step> steps();

  /// @param amount what the policy yields, yuan
  record Entitled(String policyVersion, Money amount, List<Step> steps) implements Assessment {}

  record Refused(String policyVersion, Reason reason, List<Step> steps) implements Assessment {}

  /// Why a policy yields nothing.
  @Schema(name = "AssessmentRefusal")
  enum Reason {
    NOTHING_SELF_PAID,
    SELF_PAID_TOO_LOW,
    INCOME_TOO_HIGH,
    IN_NO_BAND
  }
}
