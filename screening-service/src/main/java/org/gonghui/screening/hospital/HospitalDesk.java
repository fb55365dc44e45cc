package org.gonghui.screening.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterPartner;
import org.gonghui.screening.ScreeningProblem;

/// Use cases of hospitals (H1).
@ApplicationScoped
public class HospitalDesk {
  static final String PATH = "/v1/hospitals";

  private final Hospitals hospitals;
  private final Roster roster;
  private final Audit audit;

  HospitalDesk(Hospitals hospitals, Roster roster, Audit audit) {
    this.hospitals = hospitals;
    this.roster = roster;
    this.audit = audit;
  }

  @Transactional
  Hospital register(RegisterHospital command) {
    hospitals
        .known(command.partnerId())
        .ifPresent(known -> {
          throw new Refusal(ScreeningProblem.ALREADY_A_HOSPITAL)
              .link(URI.create(PATH + "/" + known.id()));
        });
    if (!isActivePartner(command.partnerId())) {
      throw new Refusal(ScreeningProblem.UNKNOWN_PARTNER);
    }
    var hospital = new Hospital(command.partnerId(), command.terms());
    hospitals.persistAndFlush(hospital);
    audit.record("HOSPITAL_REGISTERED", hospital.id());
    return hospital;
  }

  /// @param amend makes the terms anew from those that stand; asked before the precondition
  /// @param precondition refuses a caller who has not seen the current version
  @Transactional
  Hospital change(UUID id, UnaryOperator<HospitalTerms> amend, LongConsumer precondition) {
    var hospital = hospitals.toChange(id).orElseThrow(Refusal::notFound);
    var terms = amend.apply(hospital.terms());
    precondition.accept(hospital.version());
    hospital.change(terms);
    hospitals.flush();
    audit.record("HOSPITAL_CHANGED", id);
    return hospital;
  }

  @Transactional
  Hospital get(UUID id) {
    return hospitals.known(id).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Hospital, UUID> page(String division, Keyset<UUID> keyset) {
    return hospitals.page(division, keyset);
  }

  /// Lets pass only a hospital that may screen on that day.
  ///
  /// @throws Refusal 404 where it is no hospital; 422 `HOSPITAL_NOT_QUALIFIED`
  @Transactional
  public void requireQualified(UUID id, LocalDate day) {
    var hospital = hospitals.known(id).orElseThrow(Refusal::notFound);
    if (!hospital.isQualifiedOn(day) || !isActivePartner(id)) {
      throw new Refusal(ScreeningProblem.HOSPITAL_NOT_QUALIFIED, day);
    }
  }

  private boolean isActivePartner(UUID id) {
    return roster
        .partner(id)
        .filter(partner -> partner.isA(RosterPartner.Kind.HOSPITAL))
        .filter(RosterPartner::active)
        .isPresent();
  }
}
