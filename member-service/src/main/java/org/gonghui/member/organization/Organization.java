package org.gonghui.member.organization;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.kit.http.Answers;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A union of any kind in the tree (M6). It belongs to one parent by area and to any number of industry
/// federations (M7).
@Entity
class Organization {
  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private OrganizationType type;

  private @Nullable UUID parentId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> industryParentIds;

  private String divisionCode;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> employmentForms;

  private @Nullable String creditCode;
  private @Nullable Integer headcount;
  private boolean hardshipEnterprise;
  @Embedded private Lifetime lifetime = new Lifetime();

  @SuppressWarnings("UnusedVariable") // queries read it
  private String enteredBy;

  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Organization() {}

  @SuppressWarnings("NullAway.Init") // describe fills the rest
  Organization(UUID id, OrganizationBody body, String enteredBy, Instant enteredAt) {
    this.id = id;
    this.enteredBy = enteredBy;
    this.enteredAt = enteredAt;
    describe(body);
  }

  /// Takes what an administrator says now. Whether that is allowed is judged before.
  final void describe(OrganizationBody body) {
    name = body.name().strip();
    type = body.type();
    parentId = body.parentId();
    industryParentIds = body.industryParents();
    divisionCode = body.divisionCode();
    employmentForms = body.forms();
    creditCode =
        body.creditCode() == null
            ? null
            : CreditCode.of(body.creditCode()).map(CreditCode::value).orElseThrow();
    headcount = body.headcount();
    hardshipEnterprise = Boolean.TRUE.equals(body.hardshipEnterprise());
    lifetime.correct(!Boolean.FALSE.equals(body.open()));
  }

  /// Stands below another from now on, as decided.
  void move(UUID parent, UUID decision) {
    parentId = parent;
    lifetime.decidedBy(decision);
  }

  /// What belonged to one industry federation belongs to another, or to none.
  void changeIndustry(UUID from, @Nullable UUID into, UUID decision) {
    var parents = new TreeSet<>(industryParentIds);
    parents.remove(from);
    if (into != null) {
      parents.add(into);
    }
    industryParentIds = List.copyOf(parents);
    lifetime.decidedBy(decision);
  }

  /// Takes nobody in any more; its members leave it, as decided.
  ///
  /// @param successor what it was merged into
  void close(@Nullable UUID successor, UUID decision) {
    lifetime.close(successor, decision);
  }

  /// Its last member has left it.
  void closed() {
    lifetime.closed();
  }

  boolean isOpen() {
    return lifetime.isOpen();
  }

  void requireOpen() {
    lifetime.requireOpen();
  }

  void requireNotClosing() {
    lifetime.requireNotClosing();
  }

  /// The people who work at an employer that was merged into this one work here now.
  void takeOver(Organization other) {
    if (other.headcount != null && !type.standsAlone() && !other.type.standsAlone()) {
      headcount = (headcount == null ? 0 : headcount) + other.headcount;
    }
  }

  OrganizationBody body() {
    return new OrganizationBody(
        name,
        type,
        parentId,
        industryParentIds,
        divisionCode,
        employmentForms,
        creditCode,
        headcount,
        hardshipEnterprise,
        isOpen());
  }

  OrganizationChanged changed() {
    return new OrganizationChanged(
        id,
        type.name(),
        name,
        parentId,
        List.copyOf(industryParentIds),
        divisionCode,
        hardshipEnterprise,
        isOpen(),
        lifetime.mergedInto());
  }

  OrganizationView view() {
    return OrganizationView.of(
        id, body(), lifetime.state(), lifetime.mergedInto(), enteredAt, Answers.etag(version));
  }

  /// The forms for which it is the branch of its division. An enterprise's union is found by its employer, so it
  /// is no branch.
  List<String> branchForms() {
    return isOpen() && type != OrganizationType.ENTERPRISE_UNION
        ? List.copyOf(employmentForms)
        : List.of();
  }

  /// Whether people are led to it by where they work.
  boolean takesInByPlace() {
    return type == OrganizationType.FEDERATION || !branchForms().isEmpty();
  }

  boolean standsUnder(@Nullable UUID parent, List<UUID> industryParents) {
    return Objects.equals(parentId, parent) && industryParentIds.equals(industryParents);
  }

  UUID id() {
    return id;
  }

  OrganizationType type() {
    return type;
  }

  @Nullable UUID parentId() {
    return parentId;
  }

  List<UUID> industryParentIds() {
    return List.copyOf(industryParentIds);
  }

  String divisionCode() {
    return divisionCode;
  }

  long version() {
    return version;
  }
}
