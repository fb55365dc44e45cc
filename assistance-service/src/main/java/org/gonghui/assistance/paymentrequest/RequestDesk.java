package org.gonghui.assistance.paymentrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.payments.HoldReason;
import org.gonghui.assistance.payments.PaymentDesk;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.Roster;
import org.jboss.logging.Logger;

/// Takes requests for payment of configured services, once each.
@ApplicationScoped
class RequestDesk {
  private static final Logger LOG = Logger.getLogger(RequestDesk.class);
  private static final int AT_ONCE = 50;

  private final PaymentRequests requests;
  private final RequestRules rules;
  private final MemberLock members;
  private final PaymentDesk payments;
  private final Roster roster;
  private final Audit audit;
  private final BusinessDay days;

  RequestDesk(
      PaymentRequests requests,
      RequestRules rules,
      MemberLock members,
      PaymentDesk payments,
      Roster roster,
      Audit audit,
      BusinessDay days) {
    this.requests = requests;
    this.rules = rules;
    this.members = members;
    this.payments = payments;
    this.roster = roster;
    this.audit = audit;
    this.days = days;
  }

  /// Holds the members of a batch of requests of one service together, before anything is reserved.
  ///
  /// @param source the asking service, as its topic tells it
  @Transactional(Transactional.TxType.MANDATORY)
  void hold(String source, List<PaymentRequested> asked) {
    requests.lock(source);
    members.hold(asked.stream().map(PaymentRequested::memberId).toList());
  }

  /// Takes one of the requests that were held.
  ///
  /// @throws IllegalArgumentException for what is not configured: it waits for a person among the dead letters
  @Transactional(Transactional.TxType.MANDATORY)
  void take(RequestOrigin origin, PaymentRequested request) {
    var source = origin.source();
    var known = requests.known(request.requestId());
    if (known.isPresent()) {
      if (!known.get().isSame(source, request)) {
        LOG.errorf(
            "event=payment-request-differs alarm=true source=%s request=%s",
            source, request.requestId());
        audit.record("PAYMENT_REQUEST_DIFFERS", request.requestId());
      }
      return;
    }
    var kept = new PaymentRequest(origin, request, days.today(), holdReason(origin, request));
    requests.persistAndFlush(kept);
    pay(kept);
  }

  /// Requests whose member was not known here when they came, and is now.
  @Transactional
  List<UUID> waiting() {
    return requests.waitingWithKnownMember(AT_ONCE);
  }

  /// Takes one that waited for its member. Of two copies that take the same one waits and finds it taken.
  @Transactional
  void takeWaiting(UUID requestId) {
    var request = requests.known(requestId);
    request.map(PaymentRequest::memberId).ifPresent(members::hold);
    request.map(requests::locked).filter(found -> !found.isTaken()).ifPresent(this::pay);
  }

  /// Call with the member held: who survived a merge is paid, by the fund of their union.
  private void pay(PaymentRequest request) {
    if (roster.member(request.memberId()).isPresent()) {
      var survivor = roster.survivor(request.memberId());
      roster
          .member(survivor)
          .or(() -> roster.member(request.memberId()))
          .ifPresent(member -> payments.request(request.take(survivor, member.organizationId())));
    }
  }

  private Optional<HoldReason> holdReason(RequestOrigin origin, PaymentRequested request) {
    var source = origin.source();
    var rule = Optional.ofNullable(rules.sources().get(source));
    var purpose =
        rule.map(RequestRules.Source::purposes)
            .map(purposes -> purposes.get(request.purposeCode()))
            .filter(configured -> configured.fund().equals(request.fundCode()));
    if (rule.isEmpty() || purpose.isEmpty() || !request.amount().isPositive()) {
      throw new IllegalArgumentException(
          "%s may not ask for %s out of %s"
              .formatted(source, request.purposeCode(), request.fundCode()));
    }
    if (requests.mayBePromisedAlready(origin, request, roster.survivor(request.memberId()))) {
      return Optional.of(HoldReason.MAY_BE_PROMISED_ALREADY);
    }
    if (request.amount().compareTo(Money.yuan(purpose.get().ceiling())) > 0) {
      return Optional.of(HoldReason.ABOVE_CEILING);
    }
    var total = requests.totalOf(source, days.today()).plus(request.amount());
    return total.compareTo(Money.yuan(rule.get().dailyTotal())) > 0
        ? Optional.of(HoldReason.ABOVE_DAILY_TOTAL)
        : Optional.empty();
  }
}
