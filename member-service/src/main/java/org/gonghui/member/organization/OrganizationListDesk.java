package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Unions for a file that is written portion by portion, when who ordered it does not call any more.
@ApplicationScoped
public class OrganizationListDesk {
  private final Organizations organizations;

  OrganizationListDesk(Organizations organizations) {
    this.organizations = organizations;
  }

  /// Unions below these.
  ///
  /// @param last the union that the portion before ended with
  /// @return fewer than asked for where no more follow
  @Transactional
  public List<OrganizationView> portion(
      Collection<UUID> tops, @Nullable UUID ancestor, UUID last, int most) {
    return organizations.after(ancestor, tops, last, most).stream()
        .map(Organization::view)
        .toList();
  }
}
