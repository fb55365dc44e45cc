/// Skill certificates and what the federation pays for them (T1).
@NullMarked
package org.gonghui.training;

import org.jspecify.annotations.NullMarked;
