package org.gonghui.member.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.TreeDesk;
import org.gonghui.member.organization.UnionLookup;
import org.gonghui.member.spot.SpotDesk;

/// Finds the union of a wish: that of the joining event where there is one, the employer's where one is named, else by
/// [Routing].
@ApplicationScoped
class Routes {
  private final UnionLookup unions;
  private final TreeDesk tree;
  private final SpotDesk spot;

  Routes(UnionLookup unions, TreeDesk tree, SpotDesk spot) {
    this.unions = unions;
    this.tree = tree;
    this.spot = spot;
  }

  /// @throws Refusal 400 for a form of employment that nobody knows
  void requireKnownForm(Wish wish) {
    var form = wish.employmentForm().toLowerCase(Locale.ROOT);
    if (!unions.employmentForms().containsKey(form)) {
      throw Refusal.invalid("employmentForm", "UNKNOWN_EMPLOYMENT_FORM");
    }
  }

  /// The union, which stays open until the transaction ends. One that closes at that moment is none: another is looked for,
  /// which knows of the closing by then.
  Optional<UUID> find(Wish wish) {
    var tried = Optional.<UUID>empty();
    var found = look(wish);
    while (found.isPresent() && !found.equals(tried)) {
      if (tree.holdOpen(List.of(found.get())).contains(found.get())) {
        return found;
      }
      tried = found;
      found = look(wish);
    }
    return Optional.empty();
  }

  private Optional<UUID> look(Wish wish) {
    var event = wish.joiningEvent();
    if (event != null) {
      return spot.unionOf(event).flatMap(unions::openEnd);
    }
    var employer = wish.employerCode();
    return employer == null
        ? new Routing(wish.division())
            .route(unions.takingIn(wish.employmentForm(), wish.division()))
        : unions.ofEmployer(employer);
  }

  /// @throws Refusal 409 when the union of the event is closed, 422 when no union takes this person in
  UUID require(Wish wish) {
    return find(wish).orElseThrow(() -> nowhere(wish));
  }

  private static Refusal nowhere(Wish wish) {
    return switch (wish.nowhere()) {
      case UNION_CLOSED -> new Refusal(MemberProblem.UNION_CLOSED);
      case UNKNOWN_EMPLOYER -> new Refusal(MemberProblem.UNKNOWN_EMPLOYER);
      default -> new Refusal(MemberProblem.NO_UNION_FOR_DIVISION, wish.division().value());
    };
  }
}
