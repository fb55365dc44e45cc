package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;

/// How far the caller's staff role reaches: the organisations of the token and all below. An administrator also reaches
/// below the roots that they laid themselves, so that a new tree can be grown.
@ApplicationScoped
public class Scope {
  private final Caller caller;
  private final Organizations organizations;

  Scope(Caller caller, Organizations organizations) {
    this.caller = caller;
    this.organizations = organizations;
  }

  /// The organisations that the caller stands at the top of.
  public Collection<UUID> tops() {
    if (!caller.has(Roles.ADMIN)) {
      return caller.organizations();
    }
    var tops = new HashSet<>(caller.organizations());
    tops.addAll(organizations.rootsEnteredBy(author()));
    return Set.copyOf(tops);
  }

  /// Whether all of these are the caller's or below.
  public boolean covers(List<UUID> wanted) {
    var reach = tops();
    return wanted.stream().allMatch(id -> organizations.isBelow(id, reach));
  }

  /// Who the caller is, as what they enter keeps it.
  public String author() {
    return caller.issuer() + " " + caller.subject();
  }
}
