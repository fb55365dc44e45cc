package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.problem.Violation;
import org.gonghui.member.membership.MembershipState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportBodyTest {
  private static final UUID ID = UUID.randomUUID();

  private static ExportBody body(
      ExportKind kind,
      @Nullable UUID organization,
      @Nullable MembershipState state,
      @Nullable UUID event) {
    return new ExportBody(
        kind, ExportFormat.CSV, ExportReason.REPORTING, organization, null, state, event);
  }

  private static String[] faults(ExportBody body) {
    return catchThrowableOfType(Refusal.class, body::judge).violations().stream()
        .map(Violation::field)
        .toArray(String[]::new);
  }

  @Test
  void eachKindKnowsItsFilters() {
    assertThatCode(() -> body(ExportKind.MEMBERS, ID, MembershipState.ACTIVE, null).judge())
        .doesNotThrowAnyException();
    assertThatCode(() -> body(ExportKind.ORGANIZATIONS, ID, null, null).judge())
        .doesNotThrowAnyException();
    assertThatCode(() -> body(ExportKind.TICKETS_OF_EVENT, null, null, ID).judge())
        .doesNotThrowAnyException();
  }

  @Test
  void allThatItDoesNotKnowIsNamedAtOnce() {
    assertThat(faults(body(ExportKind.MEMBERS, null, null, ID))).containsExactly("eventId");
    assertThat(faults(body(ExportKind.ORGANIZATIONS, ID, MembershipState.LEFT, ID)))
        .containsExactly("state", "eventId");
    assertThat(faults(body(ExportKind.TICKETS_OF_EVENT, ID, MembershipState.LEFT, null)))
        .containsExactly("organizationId", "state", "eventId");
  }
}
