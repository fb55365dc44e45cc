/// What is kept of a person, as a file for them (PIPL).
@NullMarked
package org.gonghui.member.owndata;

import org.jspecify.annotations.NullMarked;
