package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What other features ask of unions, whoever their caller is.
@ApplicationScoped
public class UnionLookup {
  private final OpenUnions open;
  private final Organizations organizations;
  private final EmploymentForms forms;

  UnionLookup(OpenUnions open, Organizations organizations, EmploymentForms forms) {
    this.open = open;
    this.organizations = organizations;
    this.forms = forms;
  }

  /// The open union of the enterprise with this credit code, or the one that it was merged into.
  @Transactional
  public Optional<UUID> ofEmployer(String creditCode) {
    return CreditCode.of(creditCode).flatMap(code -> open.ofEmployer(code.value()));
  }

  /// Open unions that a person of this form in this division could join.
  @Transactional
  public List<OpenUnion> takingIn(String form, DivisionCode division) {
    return open.of(form, division.outwards());
  }

  /// A union while it is open, else the open one that it was merged into in the end.
  @Transactional
  public Optional<UUID> openEnd(UUID union) {
    return open.end(union);
  }

  /// Of these unions those that are closed and have no open one in their place.
  @Transactional
  public Set<UUID> withoutHeir(Collection<UUID> unions) {
    return open.withoutHeir(unions);
  }

  /// Whether it is a union that is neither being closed nor closed.
  @Transactional
  public boolean isOpen(UUID id) {
    return organizations.stillOpen(id).isPresent();
  }

  @Transactional
  public String name(UUID id) {
    return organizations.name(id);
  }

  /// Whether `id` is `ancestor` or stands below it.
  @Transactional
  public boolean isBelow(UUID id, UUID ancestor) {
    return organizations.isBelow(id, List.of(ancestor));
  }

  /// Of these unions those that are `ancestor` or stand below it.
  @Transactional
  public Set<UUID> below(UUID ancestor, Collection<UUID> unions) {
    return open.below(ancestor, unions);
  }

  /// Codes of the known employment forms, by code and by name, all in lower case.
  @Transactional
  public Map<String, String> employmentForms() {
    return forms.byText();
  }
}
