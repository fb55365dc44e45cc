/// Activities (M13): what a union holds, for whom, when and where.
@NullMarked
package org.gonghui.member.activity;

import org.jspecify.annotations.NullMarked;
