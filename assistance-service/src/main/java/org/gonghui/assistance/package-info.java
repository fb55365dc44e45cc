/// What all features of assistance share: its refusals and four eyes.
@NullMarked
package org.gonghui.assistance;

import org.jspecify.annotations.NullMarked;
