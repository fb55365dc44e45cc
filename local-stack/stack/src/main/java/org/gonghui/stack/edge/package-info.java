/// Plays odd paths and odd framing against the gateway of a running stack.
@NullMarked
package org.gonghui.stack.edge;

import org.jspecify.annotations.NullMarked;
