using System.Collections.Frozen;

namespace NewsNotebooks.Attribution;

/// <summary>Words that tell names, roles and places apart.</summary>
internal static class Names
{
    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Forms of address; they are no part of a canonical name.</summary>
    public static readonly FrozenDictionary<string, char> Address = new Dictionary<string, char>
    {
        ["mr"] = 'm',
        ["sir"] = 'm',
        ["lord"] = 'm',
        ["king"] = 'm',
        ["prince"] = 'm',
        ["sheikh"] = 'm',
        ["father"] = 'm',
        ["mrs"] = 'f',
        ["ms"] = 'f',
        ["miss"] = 'f',
        ["lady"] = 'f',
        ["dame"] = 'f',
        ["queen"] = 'f',
        ["princess"] = 'f',
        ["baroness"] = 'f',
        ["sister"] = 'f',
        ["dr"] = '?',
        ["prof"] = '?',
        ["rev"] = '?',
        ["st"] = '?',
        ["hon"] = '?',
    }.ToFrozenDictionary();

    /// <summary>Roles that stand before a name, or for the person who has them.</summary>
    public static readonly FrozenSet<string> Roles = Set("""
        president vice-president chancellor premier minister secretary ambassador envoy senator sen representative rep governor gov mayor councillor councilman
        congressman congresswoman lawmaker deputy speaker chairman chairwoman chair leader spokesman spokeswoman spokesperson director manager
        executive chief head founder owner commissioner inspector superintendent sergeant officer detective captain colonel general gen lieutenant lt
        sgt capt col major admiral commander judge justice prosecutor attorney lawyer counsel professor doctor scientist researcher economist analyst
        expert historian author writer journalist reporter editor correspondent coach trainer captain player manager bishop archbishop pope cardinal
        imam rabbi reverend pastor activist campaigner organiser organizer adviser advisor aide diplomat negotiator candidate farmer teacher
        driver engineer resident witness survivor mother father brother sister son daughter wife husband widow grandfather grandmother uncle aunt
        neighbour neighbor nurse paramedic firefighter fisherman shopkeeper pensioner student worker miner official foreman trader ceo cfo coo
        master keeper clerk cook pilot sailor skipper mate guard longshoreman widower granddaughter grandson grandad nephew niece mediator
        steward deckhand crewman mum dad gran granny nan grandma grandpa auntie hubby cousin boyfriend girlfriend fiance fiancee partner boss bookmaker
        waiter waitress barmaid barman teller vicar hydrologist shepherd plumber butcher hairdresser treasurer auditor chief-of-staff barrister solicitor consultant
        chairperson businessman businesswoman statesman actor actress singer artist poet priest monk nun midwife surgeon veteran
        """);

    /// <summary>Roles and kin that are a man's or a woman's.</summary>
    public static readonly FrozenDictionary<string, char> Gendered =
        "dad grandpa hubby boyfriend barman waiter crewman father brother son husband widower grandfather grandson grandad nephew uncle chairman spokesman businessman statesman actor monk king councilman congressman"
            .Split(' ').Select(word => (word, 'm'))
            .Concat("mum gran granny nan grandma auntie girlfriend barmaid waitress mother sister daughter wife widow grandmother granddaughter niece aunt chairwoman spokeswoman businesswoman actress nun queen councilwoman congresswoman".Split(' ').Select(word => (word, 'f')))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);

    /// <summary>Whether the lower-case word is what somebody may be: a role, a trade, kin.</summary>
    public static bool IsRole(string word) => Roles.Contains(word) || Gendered.ContainsKey(word) || word.EndsWith("ologist", StringComparison.Ordinal) || word.EndsWith("keeper", StringComparison.Ordinal);

    private static readonly FrozenSet<string> Human = Set("""
        man woman person boy girl lad bloke fella child teenager toddler adult youth customer voter relative friend pal mate passenger commuter caller shopper
        visitor tourist bystander onlooker stranger delegate protester demonstrator supporter opponent critic fan source insider user member guest local
        resident tenant landlord refugee migrant prisoner patient parent owner buyer seller reader listener viewer colleague ally rival investigator
        """);

    /// <summary>Whether the lower-case word means a human being: a role, or words such as man and passenger.</summary>
    public static bool IsHumanNoun(string word) => IsRole(word) || Human.Contains(word);

    /// <summary>Whether the lower-case word says no more than that somebody is a human being, or gives an age.</summary>
    public static bool IsPlainHuman(string word) => (Human.Contains(word) && !IsRole(word)) || word.EndsWith("-year-old", StringComparison.Ordinal);

    private static readonly FrozenSet<string> Kin = Set("""
        mum mom dad mother father brother sister son daughter wife husband widow widower grandfather grandmother granddaughter grandson grandad granny gran nan grandma
        grandpa uncle aunt auntie nephew niece cousin hubby boyfriend girlfriend fiance fiancee partner neighbour neighbor pensioner resident witness survivor
        """);

    /// <summary>Whether the role says whose relative or neighbour somebody is, and nothing of a trade or an office.</summary>
    public static bool IsKin(string role) => Kin.Contains(role);

    /// <summary>Whether the lower-case word means a human being, by the lists or by its form: 53-year-old, technician, violinist.</summary>
    public static bool MeansHuman(string word) =>
        IsHumanNoun(word) || word.EndsWith("-year-old", StringComparison.Ordinal) || word.EndsWith("ician", StringComparison.Ordinal) || (word.Length > 6 && word.EndsWith("ist", StringComparison.Ordinal));

    /// <summary>The gender that a noun tells; <c>?</c> for none.</summary>
    public static char GenderOf(string noun) => noun switch
    {
        "man" or "boy" or "lad" or "bloke" or "fella" => 'm',
        "woman" or "girl" => 'f',
        _ => Gendered.GetValueOrDefault(noun, '?'),
    };

    /// <summary>Roles in the plural, and groups.</summary>
    public static readonly FrozenSet<string> Groups = Set("""
        analysts experts officials economists residents witnesses critics supporters opponents lawyers prosecutors researchers scientists police
        authorities investigators sources aides diplomats organisers organizers campaigners activists lawmakers senators republicans democrats farmers
        workers families relatives neighbours neighbors voters people men women others many some both ministers leaders doctors reporters traders
        observers historians unions protesters
        """);

    /// <summary>Words that places and organisations have in their names, and people do not.</summary>
    public static readonly FrozenSet<string> Impersonal = Set("""
        university college school institute ministry department office agency council committee commission court parliament congress senate house party
        union bank group company corporation corp inc ltd plc holdings industries association federation foundation society fund trust board authority
        service services times post news daily herald journal gazette press television radio island islands river lake sea ocean bay cape mount
        mountain valley city county province state states republic kingdom north south east west northern southern eastern western street road avenue
        bridge airport station port hospital church museum library hotel center centre stadium park square war peace treaty act law agreement summit
        conference games cup league club team army navy force forces police guard security friends world international national federal central united royal
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        week day christmas easter chamber league lines inquiry airlines railways squadron ferry mills securities partners capital foods bakeries
        investments investors insurance energy oil gas steel water hydro power airways brewery stores supermarkets motors media studios pictures records
        systems technologies technology software pharmaceuticals laboratories labs works railway rail telecom communications consulting advisers
        management markets exchange stock index research gallery theatre theater hall tower square gardens coastguard homestead agreement strait
        ledger mercury dispatch wire tribune guardian telegraph chronicle observer review magazine post front alliance movement coalition
        """);

    /// <summary>Words that may join the parts of a personal name.</summary>
    public static readonly FrozenSet<string> Particles = Set("de da do dos del della di du der den van von la le el al bin ibn ben ter ten zu");

    /// <summary>Capitalised words that are not names: they begin sentences.</summary>
    public static readonly FrozenSet<string> Openers = Set("""
        but and so yet or nor for if as at by in on of to the a an this that these those there here when while where after before since until though
        although because once now then however meanwhile moreover still also instead later earlier both most many some all several few one two three
        four five asked speaking according despite during among with without under over through from about with i we you he she it they his her their its our my
        what who why how which yes no not never just even only such other another each every either neither soon today yesterday tomorrow
        """);

    /// <summary>Days, which may stand before a name without belonging to it: on Tuesday Mr Smith ….</summary>
    public static readonly FrozenSet<string> Days = Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    /// <summary>What business companies have in their names.</summary>
    public static readonly FrozenSet<string> Corporate = Set("""
        inc ltd plc corp corporation company co holdings group mills securities partners capital foods bakeries investments insurance energy oil gas
        steel hydro power airways airlines brewery stores supermarkets motors media studios pictures systems technologies technology software
        pharmaceuticals laboratories lines railways telecom bank industries enterprises
        """);

    /// <summary>Nouns that a company is called by once it has been named.</summary>
    public static readonly FrozenSet<string> CompanyNouns = Set("company firm group maker manufacturer retailer lender bank insurer carrier airline operator utility producer business bidder");

    public static readonly FrozenSet<string> Pronouns = Set("he she they it i we you who");

    /// <summary>The word without <c>'s</c> or the apostrophe of a plural.</summary>
    public static string WithoutPossessive(string word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;

    /// <summary>The possessive of a group, which names of organisations have in them: Women's Union, People's Party.</summary>
    public static bool IsGroupPossessive(string word) =>
        IsPossessive(word) && WithoutPossessive(word) is var stem && (stem.EndsWith("men", StringComparison.OrdinalIgnoreCase) || stem.Equals("people", StringComparison.OrdinalIgnoreCase) || stem.Equals("children", StringComparison.OrdinalIgnoreCase));

    public static bool IsPossessive(string word) => word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’';
}
