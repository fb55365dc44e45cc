package org.gonghui.member.importing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// All kinds of lists.
@ApplicationScoped
class Kinds {
  private final List<TakingIn<?>> all;

  Kinds(@All List<TakingIn<?>> all) {
    this.all = all;
  }

  TakingIn<?> of(ListKind kind) {
    return all.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }
}
