package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/// The source of each kind.
@ApplicationScoped
class Sources {
  private final Instance<Source> sources;

  Sources(@Any Instance<Source> sources) {
    this.sources = sources;
  }

  Source of(ExportKind kind) {
    return sources.stream().filter(source -> source.kind() == kind).findFirst().orElseThrow();
  }
}
