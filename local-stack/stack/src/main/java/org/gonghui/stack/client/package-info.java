/// Calls to the gateway.
@NullMarked
package org.gonghui.stack.client;

import org.jspecify.annotations.NullMarked;
