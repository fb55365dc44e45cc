/// What the build packs into the gateway.
@NullMarked
package org.gonghui.gateway.packaged;

import org.jspecify.annotations.NullMarked;
