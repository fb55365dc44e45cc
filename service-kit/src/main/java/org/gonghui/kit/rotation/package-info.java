/// Brings what is sealed to the current keys while the service works.
@NullMarked
package org.gonghui.kit.rotation;

import org.jspecify.annotations.NullMarked;
