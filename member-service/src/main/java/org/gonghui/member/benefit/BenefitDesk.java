package org.gonghui.member.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.login.LoginDesk;

/// What members and everybody else ask of benefits (M4, M12).
@ApplicationScoped
class BenefitDesk {
  private final Publications publications;
  private final KnownFacts facts;
  private final LoginDesk logins;
  private final BusinessDay day;

  BenefitDesk(Publications publications, KnownFacts facts, LoginDesk logins, BusinessDay day) {
    this.publications = publications;
    this.facts = facts;
    this.logins = logins;
    this.day = day;
  }

  /// @throws Refusal 404 where no version holds today
  Catalogue catalogue() {
    return publications.catalogueOn(day.today()).orElseThrow(Refusal::notFound);
  }

  /// @throws Refusal 404 where no version holds today
  Guide guide() {
    return publications.guideOn(day.today()).orElseThrow(Refusal::notFound);
  }

  /// A benefit, and what it is for somebody.
  record Assessed(Benefit benefit, Assessment assessment) {}

  /// Every benefit of a catalogue, with what it is for somebody.
  record Mine(Term term, List<Assessed> benefits) {}

  /// @throws Refusal 404 where no version holds today
  @Transactional
  Mine mine() {
    var catalogue = catalogue();
    var known = facts.of(logins.me(), day.today());
    return new Mine(
        catalogue.term(),
        catalogue.benefits().stream()
            .map(benefit -> new Assessed(benefit, benefit.who().assess(known)))
            .toList());
  }
}
