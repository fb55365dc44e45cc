package org.gonghui.assistance.cases;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.payments.PaymentState;
import org.gonghui.assistance.programmes.Policy;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.jspecify.annotations.Nullable;

/// One member's case under one programme, pinned to the policy version under which it was opened. Who entered or reviewed
/// it never approves it; the desk asks for that, the row refuses it too.
@Entity
class ReliefCase {
  static final String TABLE = "relief_case";

  @Id private UUID id;
  private long number;
  private String programme;
  private String policyVersion;
  private UUID memberId;
  private @Nullable UUID organizationId;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @Embedded private @Nullable Money amount;
  private byte[] dossier;
  @Embedded private Deciders deciders;
  @Embedded private ToldApart toldApart;
  private @Nullable String underReview;
  private Instant openedAt;

  @SuppressWarnings("UnusedVariable") // raises the version
  private int touched;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ReliefCase() {}

  /// @param enteredBy who entered it; nobody where an event opened it
  ReliefCase(
      UUID id,
      long number,
      Policy policy,
      UUID memberId,
      Optional<UUID> organizationId,
      Set<UUID> enteredBy,
      Instant openedAt) {
    this.id = id;
    this.number = number;
    this.programme = policy.code();
    this.policyVersion = policy.term().version();
    this.memberId = memberId;
    this.organizationId = organizationId.orElse(null);
    this.state = CaseState.OPENED;
    this.dossier = new byte[0];
    this.deciders = new Deciders(enteredBy);
    this.toldApart = new ToldApart();
    this.openedAt = openedAt;
  }

  /// Takes evidence; frozen from REVIEWED on.
  void submit() {
    require(state.takesEvidence());
    state = CaseState.SUBMITTED;
  }

  void requireSubmitted() {
    require(state == CaseState.SUBMITTED);
  }

  /// @param proposed what is to be approved; empty where the policy yields nothing
  /// @param otherIllnessThan cases that are for another illness, as the reviewer says
  void review(Set<UUID> by, Optional<Money> proposed, Set<UUID> otherIllnessThan) {
    requireSubmitted();
    state = CaseState.REVIEWED;
    deciders.review(by);
    toldApart.tell(otherIllnessThan);
    amount = proposed.orElse(null);
  }

  void returnToMember() {
    require(state == CaseState.SUBMITTED || state == CaseState.REVIEWED);
    state = CaseState.RETURNED;
    deciders.forgetDecision();
    amount = null;
  }

  void requireReviewed() {
    require(state == CaseState.REVIEWED);
  }

  void approve(Set<UUID> by) {
    requireReviewed();
    state = CaseState.APPROVED;
    deciders.approve(by);
  }

  /// Who reviewed and who refused never decide on it again.
  ///
  /// @param abandoned whether nobody is left who could give evidence: then it is refused as it stands
  void refuse(Set<UUID> by, boolean abandoned) {
    require(abandoned ? state.isUndecided() : state == CaseState.REVIEWED);
    state = CaseState.REFUSED;
    deciders.refuse(by);
    amount = null;
  }

  void appeal() {
    require(state == CaseState.REFUSED);
    state = CaseState.SUBMITTED;
  }

  void withdraw() {
    require(state.isUndecided());
    state = CaseState.WITHDRAWN;
  }

  /// What entitled the member was taken back: a case that promises no money ends, one that does is looked at by people
  /// until its payment ends unpaid.
  void retract(String reason) {
    if (state.isApproved()) {
      underReview = reason;
    } else {
      state = CaseState.WITHDRAWN;
    }
  }

  /// Follows its payment. One whose right was taken back is not opened anew by a payment that ended unpaid: it ends too.
  ///
  /// @return whether the state changed
  boolean follow(PaymentState payment) {
    var next = CaseState.of(payment);
    if (!state.isApproved() || next == state) {
      return false;
    }
    if (next == CaseState.REOPENED) {
      deciders.forgetDecision();
      amount = null;
      state = underReview == null ? CaseState.REOPENED : CaseState.WITHDRAWN;
      underReview = null;
    } else {
      state = next;
    }
    return true;
  }

  /// Something that a decision rests on has changed beside the case, such as the account.
  void touch() {
    touched++;
  }

  boolean isUndecided() {
    return state.isUndecided();
  }

  void keep(byte[] sealedDossier) {
    dossier = sealedDossier;
  }

  /// Who may not review: the member, and who decided before an appeal.
  List<UUID> barredFromReview() {
    return deciders.barredFromReview(memberId);
  }

  /// Who may not approve or refuse: also who entered or reviewed it.
  List<UUID> barredFromDecision() {
    return deciders.barredFromDecision(memberId);
  }

  UUID id() {
    return id;
  }

  /// What people call it by: the year in which it was opened, Asia/Shanghai, and a running number.
  String number() {
    return "%d-%06d".formatted(Year.from(openedAt.atZone(BusinessDay.SHANGHAI)).getValue(), number);
  }

  String programme() {
    return programme;
  }

  String policyVersion() {
    return policyVersion;
  }

  UUID memberId() {
    return memberId;
  }

  Optional<UUID> organizationId() {
    return Optional.ofNullable(organizationId);
  }

  CaseState state() {
    return state;
  }

  Optional<Money> amount() {
    return Optional.ofNullable(amount);
  }

  byte[] dossier() {
    return dossier;
  }

  ToldApart toldApart() {
    return toldApart;
  }

  Optional<String> underReview() {
    return Optional.ofNullable(underReview);
  }

  Instant openedAt() {
    return openedAt;
  }

  long version() {
    return version;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw Refusal.wrongState(state);
    }
  }
}
