package org.gonghui.member.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Whatever happens in whatever order, a membership is what a plain model says.
class MembershipLifeTest {
  private static final UUID BY = new UUID(0, 9);
  private static final LocalDate DAY = LocalDate.of(2018, 11, 9);

  enum Step {
    TRANSFER,
    LEAVE,
    RETIRE,
    DIE,
    WORK_AGAIN,
    RESTORE
  }

  /// What a membership is, without a word of how.
  record Model(MembershipState state, @Nullable LocalDate retiredOn, int union) {

    /// @return what it is then; empty where it is refused
    Optional<Model> after(Step step) {
      return switch (step) {
        case TRANSFER -> alive(new Model(state, retiredOn, union + 1));
        case LEAVE -> alive(new Model(MembershipState.LEFT, retiredOn, union));
        case DIE -> alive(new Model(MembershipState.DECEASED, retiredOn, union));
        case RETIRE -> retiredOn == null ? alive(new Model(state, DAY, union)) : Optional.empty();
        case WORK_AGAIN -> alive(new Model(state, null, union));
        case RESTORE ->
            isAlive()
                ? Optional.empty()
                : Optional.of(new Model(MembershipState.ACTIVE, retiredOn, union));
      };
    }

    private Optional<Model> alive(Model next) {
      return isAlive() ? Optional.of(next) : Optional.empty();
    }

    private boolean isAlive() {
      return state == MembershipState.ACTIVE;
    }
  }

  @Property
  void aMembershipIsWhatItsStepsHaveMadeOfIt(@ForAll @Size(max = 30) List<Step> steps) {
    var membership =
        new Membership(
            new UUID(0, 1), new UUID(0, 2), new UUID(1, 0), "EMPLOYEE", DAY, "GH0000000001");
    var model = new Model(MembershipState.ACTIVE, null, 0);
    for (var step : steps) {
      var next = model.after(step);
      assertThat(isDone(membership, step, model.union() + 1)).isEqualTo(next.isPresent());
      model = next.orElse(model);
      var facts = membership.facts();
      assertThat(
              new Model(
                  facts.state(),
                  facts.retiredOn(),
                  (int) facts.organizationId().getLeastSignificantBits()))
          .isEqualTo(model);
      assertThat(facts.memberNumber()).isEqualTo("GH0000000001");
      assertThat(facts.joinedOn()).isEqualTo(DAY);
    }
  }

  private static boolean isDone(Membership membership, Step step, int union) {
    try {
      switch (step) {
        case TRANSFER -> membership.transfer(new UUID(1, union), BY);
        case LEAVE -> membership.leave(BY);
        case RETIRE -> membership.retire(DAY, BY);
        case DIE -> membership.die(BY);
        case WORK_AGAIN -> membership.workAgain(BY);
        case RESTORE ->
            membership.restore(MembershipState.ACTIVE, BY, membership.facts().organizationId());
      }
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
