/** Polish: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const pl: Hints = {
  small:
    'i|w|na|z|się|do|dla|nie|że|oraz|godz|jest|dzień|dobry|rozmowę|o|za|przez|pozdrawiam|cześć|pani|pan|proszę|nam|jutro|panią',
  topics: {
    job: 'stanowisk*|prac*|rekrutac*|aplikacj*|kandydat*|cv|życiorys|ofert* pracy|kadr*|hr|zatrudnieni*|etat',
    task: 'test|testy|kwestionariusz|studium przypadku|zadanie|zadanie rekrutacyjne|nagrać|nagranie|nagraj|ocena online|zadanie testowe|wypełnić test',
    papers:
      'referencje|dokument*|kwestionariusz osobowy|formularz|kopi*|dyplom*|świadectw*|zaświadczeni*|oczekiwania finansowe|okres wypowiedzenia|skan*|dowod*|niekaralno*|odesłani*|uzupełni*',
    choose:
      'wybierz|wybrać|proszę wybrać|zarezerwuj|ankiet*|dostępnoś*|który|którą|kiedy pasuje|kiedy może|kiedy mógłby|kiedy mogłaby|propozycj*|terminy do wyboru|doodle|link*|do wyboru|lub|albo',
    received:
      'otrzymaliśmy|wpłynęł*|potwierdzamy otrzymanie|dziękujemy za aplikacj*|dziękujemy za przesłan*|rozpatr*|weryfik*|automatyczn*|nie odpowiadaj|prosimy nie odpowiadać|wybranymi kandydatami|skontaktujemy się z wybran*',
    wait: 'decyzj*|zdecyduj*|damy znać|dam znać|odezwiemy|odezwę|informacj* zwrotn*|przyszły* tydzień|przyszłym tygodniu|końca tygodnia|jeszcze nie|cierpliwoś*|wynik*|gdy tylko|opóźnieni*|wrócimy|rozstrzygni*',
    checking:
      'zapytam|sprawdzę|muszę sprawdzić|dopytam|do potwierdzenia|wstępnie|potwierdzę|jak tylko|gdy będę wiedz*|jeszcze nieustalon*|uzgodnię|czekam na odpowiedź',
    off: 'odwoł*|anulow*|nie odbędzie|nie dojdzie|wstrzym*|przełożon* na później|przekładamy|do odwołania|nowy termin|nie przyjeżdża*|proszę nie przychodzić|zawieszon*|nieaktualn*|rezygn*',
    regret:
      'niestety|przykro|żałujemy|inny kandydat|innego kandydata|inną osobę|innej osoby|innych kandydat*|wewnętrzn*|obsadzon*|nie zakwalifik*|nie przeszł*|nie zdecydowal*|odrzucon*|negatywn*|powodzenia|przyszłoś*|sukces*|nie możemy zaproponować|wybraliśmy|zakończ*|wstrzyman*',
    gladly:
      'gratul*|z przyjemnością|przyjemność|ofert* pracy|zaproponować|umow*|wynagrodzeni*|rozpoczęci* pracy|witamy|okres próbny|zatrudni*|brutto|stanowisko od|pierwszy dzień|przyjęt*|dostał* pan*|dostałeś|dostałaś',
    onward:
      'kolejny etap|kolejnego etapu|następny etap|następnego etapu|drugi etap|drugiego etapu|druga rozmowa|etap końcowy|zakwalifik*|przeszł*|przeszedł*|przeszłaś|zaprosić|chciałby poznać|chcielibyśmy zaprosić|umówić|ustalić|dobre wieści|dobra wiadomość|pozytywn*',
    staff: 'kandydat|kandydatka|kandydaci|arkusz oceny|omówienie|zastąp*|jej cv|jego cv',
    school:
      'szkoł*|rodzic*|uczeń|uczni*|dziecko|dzieci|klas*|nauczyciel*|kurs*|przedszkol*|egzamin|zebranie|wychowawc*',
    body: 'lekarz*|przychodni*|dentyst*|stomatolog*|pacjent*|wizyt*|badani*|fryzjer*|strzyżenie|siłowni*|trening|masaż|szczepieni*|gabinet*',
    house:
      'dostaw*|paczk*|zamówieni*|napraw*|serwis|przegląd*|hydraulik*|elektryk*|monter*|mieszkani*|wynajem|czynsz|warsztat|samochód|rower|odbiór',
    money:
      'oferta handlowa|kredyt|bank|ubezpieczeni*|faktur*|klient*|produkt*|handlow*|notariusz|adwokat|podatk*|dostawc*',
    events:
      'webinar*|warsztat*|konferencj*|koncert*|wystaw*|wykład*|festiwal*|bilet*|wstęp wolny|bezpłatn*|rejestracj*|targi|podcast|odcinek|magazyn|subskry*|wypisz|newsletter|członk*|walne|dzień otwarty',
    official:
      'sąd|urząd|urzęd*|zus|zasiłek|doradca zawodowy|badanie|ankiet*|uczestni*|wolontari*|anonimow*|paszport|medycyna pracy',
    friends:
      'mama|tata|buziaki|całusy|trzymam kciuki|opowiadaj|urodziny|kolacja|impreza|piwo|weekend|kochan*|dumn* z ciebie|babcia|ciocia',
    advert:
      'pana profil|pani profil|twój profil|na linkedin|nowe wyzwania|ofert* pracy dla|nowe oferty|aplikuj|aplikuj teraz|alert|poszukujemy|szukamy|prześlij cv|wyślij cv|zainteresowan*|klienta poszukuj*',
  },
  otherTimes: {
    journey: 'pociąg*|autobus*|lot|prom|odjazd|przyjazd|hotel',
    opening: 'godziny otwarcia|czynne|czynny|nieczynny|od poniedziałku do piątku|godziny pracy|dziekanat',
    arrive: 'proszę przyjść|stawić się|rejestracja',
    sent: 'zgłoszenie z|wysłano|otrzymano|zarezerwowano|termin składania|wczoraj|w zeszłym tygodniu',
    deadline: 'najpóźniej|do dnia|termin|potwierdzenie|potwierdzić|przesłać',
    agreed: 'potwierdzam|potwierdzamy|świetnie|umówieni|do zobaczenia|zgoda|ustalone',
    swap: 'zamiast|a nie|pierwotnie|wcześniej',
    ends: 'do godziny|do|kończy|koniec|zakończenie',
    sameTime: 'tej samej godzinie|ta sama godzina|godzina bez zmian',
    other: 'obiad|zebranie|szkolenie|test|urlop|rozpoczęcie',
    order: 'najpierw|pierwszy|pierwsza|drugi|druga|potem|następnie|później|etap|runda|część|tego samego dnia',
    both: 'obie|oba|obydwa|dwie rozmowy|dwa spotkania|trzy rozmowy|wszystkie trzy',
  },
  partsOfDay: {
    morning: 'rano|poranek|wcześnie|śniadanie',
    evening: 'wieczór|wieczorem|wieczoru|noc',
    afternoon: 'popołudnie|popołudniu|po południu',
  },
  picks: {
    '1': 'pierwszy termin|pierwsza opcja|pierwszy|opcja 1',
    '2': 'drugi termin|druga opcja|drugi|opcja 2',
    '3': 'trzeci termin|trzecia opcja|trzeci|opcja 3',
    last: 'ostatni termin|ostatni',
    earlier: 'wcześniejszy',
    later: 'późniejszy',
  },
  meetings: {
    talk: 'rozmow*|spotkani*|spotkać|spotkamy|zadzwonię|zadzwoni|dzwonić|telefon|porozmawiać|pogadać|zapraszam*|czekamy na|wideorozmow*|online|w naszym biurze|w naszej siedzibie|kawę',
    unrelated:
      'cześć wszystkim|drodzy|szanowni koledzy|spotkanie zespołu|dentyst*|stomatolog*|lekarz*|fryzjer*|dostawa|paczka|urodziny|wywiadówka|bezpłatn*|zapisz się|ubezpieczeni*',
    onSite: 'w naszym biurze|w naszej siedzibie|w siedzibie|na miejscu|stacjonarn*',
    remote: 'wideorozmow*|telefoniczn*|zdaln*|zadzwoni*|telefon',
    writes: 'wyślę|wyślemy|prześlę|przesyłam|dam znać|damy znać',
    cannot: 'nie mogę|nie możemy|nie będę mógł|nie będę mogła|nie dam rady',
  },
  notTheirs: {
    coached: 'doradca zawodowy|doradczyni zawodowa|sesja coachingowa|sesję coachingową|coach kariery',
    event:
      'dzień otwarty|dni otwarte|drzwi otwarte|spotkanie informacyjne|spotkaniu informacyjnym|sesja informacyjna|targi pracy|targach pracy|spotkanie absolwentów|wydarzenie online',
    signedUp: 'rejestracja|rejestrację|zapisanie się|zapisy|zarejestrowan*',
    theirInterview:
      'rozmowa kwalifikacyjna|rozmowę kwalifikacyjną|rozmowę rekrutacyjną|twoja aplikacja|pani aplikacja|pana aplikacja',
    interviewer:
      'prowadzisz rozmowę|poprowadzisz rozmowę|jesteś rekruterem|wypełnij kartę oceny|formularz oceny kandydata',
  },
  deadlines: {
    hear: 'decyzj|odpowied|informacj|znać|kontakt|wrócimy|odezw|potrzebuj|wynik|poinform|cierpliwo|skontakt',
    asked: 'prosimy|proszę',
    recurring: 'co|temu|ostatnich',
  },
  places: {
    before: 'w|we|na|przy|do|obok|naprzeciwko|nasze|naszej|naszym|ul',
    beforeStreet: 'ulica|ul|plac|pl|aleja|al',
    withinStreet: '',
    afterStreet: '',
  },
  titles: {
    before: 'pan|pani|panem|panią|panu|mgr|inż|dr',
    dotted: '',
    kept: '',
  },
  agencies: {
    names: 'rekrutacj*',
    domains: 'rekrut',
    ofWork: 'praca|pracy|kadry',
    signed: '',
  },
  zones: {
    'Europe/Warsaw': 'czasu polskiego|czas polski|czasu warszawskiego|czasu środkowoeuropejskiego',
    'Europe/London': 'czasu londyńskiego|czasu brytyjskiego',
  },
};
