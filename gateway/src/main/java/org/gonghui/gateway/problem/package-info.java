/// Refusals of the gateway itself (RFC 9457).
@NullMarked
package org.gonghui.gateway.problem;

import org.jspecify.annotations.NullMarked;
