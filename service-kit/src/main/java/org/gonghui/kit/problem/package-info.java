/// Refusals and how they are told (RFC 9457).
@NullMarked
package org.gonghui.kit.problem;

import org.jspecify.annotations.NullMarked;
