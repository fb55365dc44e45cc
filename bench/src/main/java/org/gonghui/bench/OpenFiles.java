package org.gonghui.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many files and connections a process may have open.
final class OpenFiles {

  private OpenFiles() {}

  /// @throws IllegalStateException where this process, and so those that it starts, may have fewer
  static void mustAllow(long wanted) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        && system.getMaxFileDescriptorCount() < wanted) {
      throw new IllegalStateException(
          "This benchmark needs %d open files in each process and may have %d: `ulimit -n %d` before it"
              .formatted(wanted, system.getMaxFileDescriptorCount(), wanted));
    }
  }
}
