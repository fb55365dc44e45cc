/// Streams a call to its service and the answer back.
@NullMarked
package org.gonghui.gateway.proxy;

import org.jspecify.annotations.NullMarked;
