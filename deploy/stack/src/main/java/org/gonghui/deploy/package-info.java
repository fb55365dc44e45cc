/// What the containers need beside the services.
@NullMarked
package org.gonghui.deploy;

import org.jspecify.annotations.NullMarked;
