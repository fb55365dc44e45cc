package org.gonghui.roster;

import java.util.UUID;
import org.gonghui.kit.sealing.Envelopes;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;

/// What member-service would say, said by a test.
final class Facts {
  private Facts() {}

  static void union(UUID id, long version, @Nullable UUID parent) {
    Topics.produce(
        "gonghui.organization",
        id.toString(),
        "org.gonghui.member.OrganizationChanged.v1",
        version,
        """
        {"organizationId":"%s","type":"ENTERPRISE_UNION","name":"工会","parentId":%s,
         "industryParentIds":[],"divisionCode":"210411","hardshipEnterprise":true,"open":true,
         "aFieldOfLater":1}
        """
            .formatted(id, parent == null ? "null" : "\"" + parent + "\""));
  }

  static String member(UUID id, UUID union, String status, String sealedName) {
    return """
    {"memberId":"%s","organizationId":"%s","sex":"FEMALE","birthYear":1975,"birthMonth":4,
     "employmentForm":"EMPLOYEE","status":"%s","skillLevels":["TECHNICIAN"],"sealedName":"%s"}
    """
        .formatted(id, union, status, sealedName);
  }

  static void member(UUID id, long version, @Nullable String json) {
    Topics.produce(
        "gonghui.member", id.toString(), "org.gonghui.member.MemberChanged.v1", version, json);
  }

  static void account(UUID member, long version, String subject, String boundAt) {
    Topics.produce(
        "gonghui.account",
        member.toString(),
        "org.gonghui.member.AccountChanged.v1",
        version,
        """
        {"memberId":"%s","issuer":"https://issuer.test.gonghui.org","subject":"%s","boundAt":"%s"}
        """
            .formatted(member, subject, boundAt));
  }

  static void partner(UUID id, long version, String state) {
    partner(id, version, "AGENCY", state);
  }

  static void partner(UUID id, long version, String kind, String state) {
    Topics.produce(
        "gonghui.partner",
        id.toString(),
        "org.gonghui.member.PartnerChanged.v1",
        version,
        """
        {"partnerId":"%s","kind":"%s","name":"鉴定中心","state":"%s"}
        """
            .formatted(id, kind, state));
  }

  static String sealedName(Envelopes envelopes, String name) {
    return envelopes.seal("roster", new RosterName(name, "4215"), 256);
  }
}
