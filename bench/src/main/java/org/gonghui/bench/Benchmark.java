package org.gonghui.bench;

import java.io.IOException;

/// Something that is measured beside a peer.
public interface Benchmark {

  Report run(Bout bout) throws IOException;
}
