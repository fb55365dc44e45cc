/// The ways between the services and what they stand on, where they can be cut.
@NullMarked
package org.gonghui.stack.network;

import org.jspecify.annotations.NullMarked;
