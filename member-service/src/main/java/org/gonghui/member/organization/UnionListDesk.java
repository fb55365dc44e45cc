package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.scope.ScopeClosure;

/// Use cases of lists that name unions or bring them (M6, M7). What is wrong of one is an answer, not a refusal: the others
/// of its transaction are written. A promise of the schema that somebody else takes at the same moment undoes them all, and
/// they are judged anew.
@ApplicationScoped
public class UnionListDesk {
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Organizations organizations;
  private final Branches branches;
  private final ScopeClosure closure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  UnionListDesk(
      Organizations organizations,
      Branches branches,
      ScopeClosure closure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.branches = branches;
    this.closure = closure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// What keeps a union out.
  public enum Fault {
    UNKNOWN_UNION,
    UNION_OUT_OF_SCOPE,
    DUPLICATE_CREDIT_CODE,
    DUPLICATE_BRANCH,
    ALREADY_KNOWN
  }

  /// @param text a union's id, or the credit code of an open union's employer; empty means the top itself
  /// @param top the list's organisation
  @Transactional
  public NamedUnion named(String text, UUID top) {
    if (text.isEmpty()) {
      return new NamedUnion.InScope(top);
    }
    var union =
        id(text).filter(organizations::isThere).or(() -> ofEmployer(text).map(Organization::id));
    if (union.isEmpty()) {
      return new NamedUnion.Unknown();
    }
    return organizations.isBelow(union.get(), List.of(top))
        ? new NamedUnion.InScope(union.get())
        : new NamedUnion.OutOfScope();
  }

  /// Adds a union of a list.
  ///
  /// @param listed judged by itself
  /// @param author who sent the list
  @Transactional
  public Optional<Fault> add(ListedUnion listed, UUID top, String author) {
    return switch (named(Optional.ofNullable(listed.parent()).orElse(""), top)) {
      case NamedUnion.Unknown() -> Optional.of(Fault.UNKNOWN_UNION);
      case NamedUnion.OutOfScope() -> Optional.of(Fault.UNION_OUT_OF_SCOPE);
      case NamedUnion.InScope(var parent) -> add(listed.below(parent), author);
    };
  }

  private Optional<Fault> add(OrganizationBody body, String author) {
    var code = body.creditCode();
    if (code != null && ofEmployer(code).isPresent()) {
      return Optional.of(Fault.DUPLICATE_CREDIT_CODE);
    }
    if (organizations.isOpen(body.name().strip(), body.parentId())) {
      return Optional.of(Fault.ALREADY_KNOWN);
    }
    var union = new Organization(ids.next(), body, author, clock.instant());
    if (union.branchForms().stream()
        .anyMatch(form -> branches.isTaken(form, union.divisionCode()))) {
      return Optional.of(Fault.DUPLICATE_BRANCH);
    }
    organizations.persistAndFlush(union);
    branches.settle(union);
    closure.place(union.id(), union.parentId(), union.industryParentIds());
    outbox.add(union.changed(), union.version());
    audit.record("ORGANIZATION_ADDED", union.id(), "LIST");
    return Optional.empty();
  }

  private Optional<Organization> ofEmployer(String code) {
    return CreditCode.of(code).flatMap(known -> organizations.openByCreditCode(known.value()));
  }

  private static Optional<UUID> id(String text) {
    return UUID_FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /// Whether this is an employer's credit code with a right check digit (GB 32100).
  public static boolean isCreditCode(String text) {
    return CreditCode.of(text).isPresent();
  }
}
