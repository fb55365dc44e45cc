/// Persons who want to be forgotten (PIPL).
@NullMarked
package org.gonghui.member.erasure;

import org.jspecify.annotations.NullMarked;
