package org.gonghui.gateway.route;

import java.time.Duration;

/// Where one call goes.
///
/// @param service its name, such as `member`
/// @param instances the processes of the service
/// @param deadline from the last byte sent to the head of the answer
/// @param largestBody octets of the request
/// @param open whether it needs no token
public record Route(
    String service, Instances instances, Duration deadline, long largestBody, boolean open) {}
