"""Closed lists about English as it is spoken: function words, fillers, abbreviations, two spellings of one word.

Data only; `text` and `speech` apply it.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = _set("""
    a about above across after again against ain all almost along already also although always am among an and another
    any anybody anyone anything are aren around as at away back be became because become been before behind being below
    between both but by came can cannot could couldn did didn do does doesn doing don done down during each either
    else enough even ever every everybody everyone everything few first for from further gave get gets getting give
    given gives go goes going gone gonna got gotta had hadn has hasn have haven having he hence her here hers herself
    him himself his how however i if in indeed instead into is isn it its itself just keep kept last least less let lets
    like many may maybe me might mine more most much must my myself near need never next no nobody none nor not
    nothing now of off often oh on once one ones only onto or other others otherwise ought our ours ourselves out over
    own per perhaps put quite rather really same say says said second see seem seems seen several shall she should
    shouldn since so some somebody somehow someone something sometimes somewhere soon still such take than that the
    their theirs them themselves then there therefore these they this those though through thus to together too took
    toward towards under until up upon us use used uses using very via wanna want wants was wasn way we well went were
    weren what whatever when where whether which while who whoever whole whom whose why will with within without won
    would wouldn yes yet you your yours yourself yourselves
    """)
"""Words that hold a sentence together and say nothing of its subject."""

TALK_WORDS = _set("""
    able absolutely actual actually ah alright amazing anyway ask asked asking awesome basically bit bunch call called
    case certain certainly comes come coming cool couple course cuz day days definitely different easy end er especially
    eventually exactly example excited fact fairly feel feels find fine folks fun funny good great guess guy guys happen
    happened happening happens happy hard haha hear heard hello hey hi hm hmm honest honestly huge idea imagine
    interested interesting kind kinda knew know knowing known knows laughs laughter left literally little long look
    looked looking looks lot lots love made make makes making mean means mention mentioned mhm mm mmhmm nah
    nice obviously okay ok part people person place point pretty probably question questions quick quickly read ready
    real reason remember right says sense show shows side simply sorry sort sorta sounds spoke start started starting
    stuff super supposed sure talk talked talking talks tell telling thank thanks thing things think thinking thinks
    thought thoughts time times told totally tried true try trying uh uhm um understand weird whatnot woah
    word words world worked works wow yeah yep year years yup
    """)
"""Words that talk is full of whatever it is about."""

ENGLISH_MARKS = _set(
    "the and of to that is was it you this have with for we they are what not but be on it's i'm don't"
)
"""Words that make up a third of spoken English and little of any other language."""

TITLES_BEFORE_NAMES = _set("mr mrs ms dr prof st sr jr gen rep sen gov capt lt col sgt rev hon")
"""Abbreviations that never end a sentence."""

ABBREVIATIONS = _set("""
    e.g i.e eg ie cf vs v etc al approx dept est fig inc ltd co corp no nos op vol p pp ch sec ed eds jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m am pm u.s u.k u.n e.u ph.d min max avg
    """)
"""Abbreviations that end a sentence only where the next word could not follow otherwise."""

STARTERS = _set("""
    the it we i you he she they this that there and but so if when what how why who where yeah yes no okay well in my
    our these those then now because or not it's that's i'm we're they're you're there's what's let's don't
    """)
"""Words that, capitalised, begin a sentence even after an abbreviation."""

SOUNDS = _set("uh uhh uhm um umm er erm ah hm hmm mhm mm mmm mm-hmm uh-huh")
"""Sounds that are no words."""

LOWER_CASE_NAMES = _set("npm kubectl systemd nginx git curl grep sudo etcd pip ssh webpack containerd runc")
"""Names that keep their small first letter at the start of a sentence."""

MEANT_REPEATS = _set(
    "very really so much many more no long never ever bye that had far way big again over super ha knock win"
)
"""Words said twice on purpose or by grammar ("very, very large", "all that that implies")."""

KINDS_OF = _set(
    """
    a an the this that some any what which same new other another one each every different certain first only right no
    best worst my your his her our their its these those interesting similar weird particular better whatever
    """
)
"""Words after which "sort of" and "kind of" name a sort and are no filler."""

BEFORE_NOUN = _set(
    """
    the a an this these those our your their its my his her of in on with for from about no some any every each other
    new different same own
    """
)
"""Words that a noun, or what belongs to one, comes after."""

BEFORE_VERB = _set(
    """
    to not can will would could should must might may gonna you we they i he she just don't didn't doesn't won't can't
    let's i'll we'll you'll it'll
    """
)
"""Words that a verb comes after."""

ADJECTIVES = _set(
    """
    adjacent alive ancient angry apparent awkward bad bald big bitter black blind blue bold boring brave brief
    bright brilliant broad broken busy calm careful cheap clean clear clever close cold complex confident confusing
    considerable convenient correct crazy crisp crude curious current damn dangerous dark dead dear deep difficult
    direct dirty distilled distinct dreadful dry dull dumb dynamic eager early elegant empty enormous entire equal
    evil exact exotic expensive extreme fabulous faint fair false familiar famous fancy fantastic fast fat favorite
    favourite few fierce flat flexible foreign formal free frequent fresh friendly full funky furious future general
    gentle genuine giant glad global gnarly good gorgeous grand grateful green grey grim gross handy happy harsh
    healthy heavy hidden high hilarious hollow honest horrible hot huge humble hungry ideal idle ill immediate
    immense incredible independent inner insane intense internal jealous joint junior keen key large late lazy legal
    light likely lively local lonely long loose loud low lucky mad main major massive mature mean mere messy mild
    minor modern modest moral naive narrow nasty native natural near neat negative nervous neutral nice noisy normal
    numb obscure obvious odd official old open opposite ordinary outer overall painful pale particular past peculiar
    permanent plain pleasant polite poor popular positive possible powerful practical precise previous primary prime
    private proper proud public pure quick quiet random rapid rare raw ready recent relevant reliable remote rich
    ridiculous rigid robust rough round rude sad safe scary secret senior sensible serious severe shallow sharp
    shiny short shy sick significant silent silly similar simple slick slow small smart smooth sneaky soft solid
    sophisticated special specific spicy stable stale standard steady steep straight strange strict strong stupid
    subtle sudden super sure sweet swift tall terrible thick thin thorough tight tiny top tough traditional
    tremendous tricky trivial true typical ugly unable unclear unfair unhappy unique universal unknown unlikely
    unusual upper upset urgent useless usual vague valid valuable various vast vertical viable vital warm weak
    wealthy weird wet whole wicked wide wild wise wonderful wooden wrong young
    """
)
"""Adjectives that no title ends with by themselves."""

SPELLINGS: tuple[tuple[str, str], ...] = (
    # -ise and -yse: the change is made to every such word, so that a word is never split from its own forms.
    (r"(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|ational|able|ability)$", r"iz\1"),
    (r"lys(e|ed|es|er|ers|ing)$", r"lyz\1"),
    # -our: three letters must come before, which leaves hour, tour and flour alone.
    (r"(?<=[a-z]{3})our(s|ed|er|ers|ing|ite|ites|ful|less|able|ably|al|hood|hoods)?$", r"or\1"),
    (r"(cent|met|theat|fib|lit|calib|lust|spect)re(s|d)?$", r"\1er\2"),
    (
        r"(cancel|channel|counsel|dial|equal|fuel|funnel|initial|jewel|label|level|marshal|marvel|model|panel|pencil"
        r"|rival|shovel|signal|spiral|swivel|total|travel|tunnel|unravel)l(ed|er|ers|ing|or|ors)$",
        r"\1\2",
    ),
    (r"(def|off|pret|lic)ence(s|d)?$", r"\1ense\2"),
    (r"(anal|catal|dial|epil|homol|monol|prol)ogue(s|d)?$", r"\1og\2"),
    (r"(enrol|fulfil|instal|distil)(s|ment|ments)?$", r"\1l\2"),
    (r"(judg|acknowledg)ement(s?)$", r"\1ment\2"),
    (r"^programmes?$", "program"),
    (r"^practis(e|ed|es|ing)$", r"practic\1"),
    (r"^artefact(s?)$", r"artifact\1"),
    (r"^ag(e?)ing$", "aging"),
    (r"^grey(s|ed|ing)?$", r"gray\1"),
    (r"^sceptic(.*)$", r"skeptic\1"),
    (r"^maths$", "math"),
    (r"^tyre(s?)$", r"tire\1"),
    (r"^(learn|burn|spell|dream|lean|spoil)t$", r"\1ed"),
)
"""British form (a pattern over lower-case words) and the American one that stands for both."""
