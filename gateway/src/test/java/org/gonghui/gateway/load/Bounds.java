package org.gonghui.gateway.load;

import java.time.Duration;
import java.util.Set;

record Bounds(
    int smallest,
    int largest,
    int initial,
    Duration window,
    Duration quick,
    double share,
    Set<String> last)
    implements LoadConfig {}
